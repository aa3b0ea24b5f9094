/// The language in which people ask: forgiving, in Vietnamese with or without marks. Pure text; it
/// knows nothing of the index.
@NullMarked
package vn.vankho.search.language;

import org.jspecify.annotations.NullMarked;
