package vn.chosach.watch.intake;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.watch.sources.AddressIntake;
import vn.chosach.watch.sources.NamedPages;
import vn.chosach.watch.sources.SourceFile;

/** What an import is read from: its file, or the pages that its file names. */
@Component
class IntakeSource {

  private final IntakeFiles files;
  private final AddressIntake addresses;

  IntakeSource(IntakeFiles files, AddressIntake addresses) {
    this.files = files;
    this.addresses = addresses;
  }

  /**
   * Reads all rows.
   *
   * @param pause called before each page that is fetched; may end the reading by an exception
   */
  void read(Intake intake, ListingSink sink, Consumer<String> remarks, Runnable pause)
      throws IOException, FileRefused {
    if (intake.source() == Intake.Source.SITEMAP) {
      new NamedPages(addresses::fetch, pause)
          .read(files.path(intake.id()), intake.rowsDone(), sink);
    } else {
      boolean page = intake.source() == Intake.Source.PAGE;
      String address = page && intake.name().length() < Intakes.LONGEST_NAME ? intake.name() : "";
      SourceFile.read(files.path(intake.id()), address, intake.mapping(), sink, remarks);
    }
  }

  /** Removes the file. */
  void forget(UUID intake) {
    files.remove(intake);
  }
}
