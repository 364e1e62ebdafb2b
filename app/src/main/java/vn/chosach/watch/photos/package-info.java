/** Pictures of listings: looked at, hashed and grouped. The pictures themselves are not kept. */
@NullMarked
package vn.chosach.watch.photos;

import org.jspecify.annotations.NullMarked;
