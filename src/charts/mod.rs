//! Figures to SVG with plotters.
