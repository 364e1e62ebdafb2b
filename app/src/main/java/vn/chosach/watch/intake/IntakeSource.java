package vn.chosach.watch.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.watch.photos.PictureLook;
import vn.chosach.watch.sources.AddressIntake;
import vn.chosach.watch.sources.NamedPages;
import vn.chosach.watch.sources.SourceFile;

/**
 * What an import is read from: its file, or the pages that its file names. The pictures of pages
 * are looked at.
 */
@Component
record IntakeSource(IntakeFiles files, AddressIntake addresses, PictureLook pictures) {

  /**
   * Reads all rows.
   *
   * @param pause called before each page or picture that is fetched; may end the reading by an
   *     exception
   */
  void read(Intake intake, ListingSink sink, Consumer<String> remarks, Runnable pause)
      throws IOException, FileRefused {
    Path file = files.path(intake.id());
    if (intake.source() == Intake.Source.SITEMAP) {
      var seeing = pictures.before(sink, intake.rowsDone(), pause);
      new NamedPages(addresses::fetch, pause).read(file, intake.rowsDone(), seeing);
      seeing.remark(remarks);
    } else if (SourceFile.isPage(file)) {
      boolean fetched = intake.source() == Intake.Source.PAGE;
      String address =
          fetched && intake.name().length() < Intakes.LONGEST_NAME ? intake.name() : "";
      var seeing = pictures.before(sink, intake.rowsDone(), pause);
      SourceFile.read(file, address, intake.mapping(), seeing, remarks);
      seeing.remark(remarks);
    } else {
      SourceFile.read(file, "", intake.mapping(), sink, remarks);
    }
  }

  /** Removes the file. */
  void forget(UUID intake) {
    files.remove(intake);
  }
}
