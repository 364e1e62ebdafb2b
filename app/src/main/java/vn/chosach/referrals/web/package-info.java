/** Pages of the desk "Phối hợp". */
@NullMarked
package vn.chosach.referrals.web;

import org.jspecify.annotations.NullMarked;
