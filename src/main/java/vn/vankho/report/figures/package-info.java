/// Figures in prose and in tables: which there are, what they are called and what they say.
/// Internal to [vn.vankho.report].
@NullMarked
package vn.vankho.report.figures;

import org.jspecify.annotations.NullMarked;
