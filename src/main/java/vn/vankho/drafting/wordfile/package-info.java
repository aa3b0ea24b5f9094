/// Reads what a .docx from outside says, paragraph by paragraph, with the bookmarks that the
/// product
/// put round its values.
@NullMarked
package vn.vankho.drafting.wordfile;

import org.jspecify.annotations.NullMarked;
