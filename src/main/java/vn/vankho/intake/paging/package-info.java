/// Finds out on which pages the text of a Word file stands: lays what was read beside the words of
/// the pages as a word processor sets them.
@NullMarked
package vn.vankho.intake.paging;

import org.jspecify.annotations.NullMarked;
