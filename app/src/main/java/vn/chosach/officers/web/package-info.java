/** Pages of the desk: its home, and the administration of accounts. */
@NullMarked
package vn.chosach.officers.web;

import org.jspecify.annotations.NullMarked;
