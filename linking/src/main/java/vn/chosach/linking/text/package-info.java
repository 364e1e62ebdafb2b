/** Words, numbers and days made comparable. */
@NullMarked
package vn.chosach.linking.text;

import org.jspecify.annotations.NullMarked;
