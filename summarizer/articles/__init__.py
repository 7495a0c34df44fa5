"""Reading: files, folders, wildcards, addresses and standard input become Articles with numbered sentences."""

from summarizer.articles.body import article
from summarizer.articles.inputs import check
from summarizer.articles.limits import Limits
from summarizer.articles.read import Reading, read

__all__ = ["Limits", "Reading", "article", "check", "read"]
