/// Văn khố: searches, drafts and archives the official documents of a commune office.
@NullMarked
package vn.vankho;

import org.jspecify.annotations.NullMarked;
