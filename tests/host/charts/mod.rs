//! Charts, from outside: committed pictures, geometry, and cases at the edge.

mod figures;
mod pictures;
mod read;
mod theme;
