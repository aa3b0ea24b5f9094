/// Mends the form of a .docx without touching what it says.
@NullMarked
package vn.vankho.drafting.mending;

import org.jspecify.annotations.NullMarked;
