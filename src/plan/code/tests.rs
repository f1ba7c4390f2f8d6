//! Rules of the requests, each with its source.
