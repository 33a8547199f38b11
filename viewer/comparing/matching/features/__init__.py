"""The features from which the scorer computes probabilities."""
