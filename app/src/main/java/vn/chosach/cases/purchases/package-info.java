/**
 * Mua thử: goods that an officer buys by plan to find out whether they are genuine. Each purchase
 * has a life of its own inside its case; what was bought is an exhibit from the first hand on.
 */
@NullMarked
package vn.chosach.cases.purchases;

import org.jspecify.annotations.NullMarked;
