/** Packages between agencies (edXML, QCVN 102:2016/BTTTT). */
@NamedInterface("exchange")
@NullMarked
package vn.chosach.documents.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
