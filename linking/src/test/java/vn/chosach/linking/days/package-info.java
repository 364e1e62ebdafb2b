@NullMarked
package vn.chosach.linking.days;

import org.jspecify.annotations.NullMarked;
