/// The page of the office's own data.
@NullMarked
package vn.vankho.office.web;

import org.jspecify.annotations.NullMarked;
