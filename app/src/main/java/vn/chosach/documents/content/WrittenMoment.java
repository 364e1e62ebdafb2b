package vn.chosach.documents.content;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.chosach.kernel.Vietnam;

/** A moment as official papers write it: {@code 09 giờ 00 phút, ngày 17/11/2026}. */
public final class WrittenMoment {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy").withZone(Vietnam.ZONE);

  private WrittenMoment() {}

  public static String of(Instant moment) {
    return WRITTEN.format(moment);
  }
}
