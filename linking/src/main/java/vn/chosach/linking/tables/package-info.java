/** Tables as files have them, and what their columns hold. */
@NullMarked
package vn.chosach.linking.tables;

import org.jspecify.annotations.NullMarked;
