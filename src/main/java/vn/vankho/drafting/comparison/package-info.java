/// Compares two texts paragraph by paragraph and word by word, and writes the difference as a .docx
/// with tracked changes.
@NullMarked
package vn.vankho.drafting.comparison;

import org.jspecify.annotations.NullMarked;
