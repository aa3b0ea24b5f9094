/// The pages for searching, and the state of the index.
@NamedInterface("web")
@NullMarked
package vn.vankho.search.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
