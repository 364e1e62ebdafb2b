/** How the web reaches the face: language in the address, what controllers are handed. */
@NullMarked
package vn.chosach.ui.web;

import org.jspecify.annotations.NullMarked;
