/** Packages for exchange between agencies: edXML of QCVN 102:2016/BTTTT. */
@NullMarked
package vn.chosach.documents.exchange;

import org.jspecify.annotations.NullMarked;
