/// Signing in and out, one's own password, the accounts of the office, and what was done.
@NullMarked
package vn.vankho.access.web;

import org.jspecify.annotations.NullMarked;
