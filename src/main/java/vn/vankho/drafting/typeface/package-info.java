/// The typeface that the product brings along, for measuring text and for PDFs.
@NullMarked
package vn.vankho.drafting.typeface;

import org.jspecify.annotations.NullMarked;
