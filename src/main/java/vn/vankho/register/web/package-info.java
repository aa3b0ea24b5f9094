/// The books as pages, and as they are printed.
@NullMarked
package vn.vankho.register.web;

import org.jspecify.annotations.NullMarked;
