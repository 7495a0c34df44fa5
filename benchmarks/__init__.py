"""What measures speed and quality, one module a question; run one with ``python -m benchmarks.<name>``."""
