/// The page on which the archive is checked.
@NullMarked
package vn.vankho.archive.web;

import org.jspecify.annotations.NullMarked;
