"""The timeline stage: claims in, one reconciled Timeline out."""

from __future__ import annotations

from summarizer.timeline.build import build, by_rules
from summarizer.timeline.reconcile import reconcile_with

__all__ = ["build", "by_rules", "reconcile_with"]
