"""The brief stage: one Article in, its structured Brief out, by a model or by rules."""

from __future__ import annotations

from summarizer.asking import Ask
from summarizer.briefs import model, rules
from summarizer.briefs.answer import BriefAnswer
from summarizer.briefs.pieces import cut
from summarizer.models import Article, Brief
from summarizer.prompts import Message

__all__ = ["BriefAnswer", "brief_article", "messages_of"]


def brief_article(article: Article, ask: Ask | None = None, *, engine: str = "", focus: str = "") -> Brief:
    """Brief one article: by rules without ``ask``, else by the model that ``engine`` names.

    Raises:
        ModelError: the model gave no usable answer.
    """
    return model.brief(article, ask, engine=engine, focus=focus) if ask else rules.brief(article)


def messages_of(article: Article, focus: str = "") -> list[tuple[Message, ...]]:
    """The messages that a model would be sent about an article, by call."""
    return [model.messages_for(article, piece, focus) for piece in cut(article)]
