"""Limits have defaults that suit a news article."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from summarizer.articles import Limits


def test_private_networks_are_closed_by_default():
    assert not Limits().allow_private


def test_limits_do_not_change_under_a_run():
    with pytest.raises(ValidationError):
        Limits().max_bytes = 1
