package vn.chosach.signals.suggesting;

/** Tells tố giác (a person) from tin báo về tội phạm (an agency, the media): BLTTHS art. 144. */
final class CrimeSource {

  private CrimeSource() {}

  static Procedure of(SuggestionInput.Sender sender) {
    return switch (sender) {
      case PERSON -> Procedure.CRIME_DENUNCIATION;
      case AGENCY, MEDIA -> Procedure.CRIME_REPORT;
    };
  }
}
