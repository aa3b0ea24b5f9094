/// Finds out how a document is laid out: paper, margins, fonts, sizes, spacing and drawn lines.
@NullMarked
package vn.vankho.intake.layout;

import org.jspecify.annotations.NullMarked;
