/// The way of a draft: looked at, numbered, signed, filed.
@NullMarked
package vn.vankho.issuing.web;

import org.jspecify.annotations.NullMarked;
