"""The Report and its renderings: pure functions of one value, no decisions."""

from __future__ import annotations

from summarizer.report.document import Report

__all__ = ["Report"]
