package vn.chosach.watch.photos;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.screening.listings.Particulars;
import vn.chosach.screening.pictures.Pdq;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.screening.pictures.PictureFile;
import vn.chosach.watch.sources.AddressIntake;
import vn.chosach.watch.sources.PictureSettings;

/**
 * Looks at the picture of an offer: fetches it under the same rules as a page and hashes it. The
 * picture itself is not kept.
 */
@Component
public class PictureLook {

  /** Below it a picture is too plain for its hash to mean anything. */
  private static final int PLAIN = 50;

  private final AddressIntake addresses;
  private final PictureSettings settings;

  PictureLook(AddressIntake addresses, PictureSettings settings) {
    this.addresses = addresses;
    this.settings = settings;
  }

  /** What was seen. */
  sealed interface Seen {

    /** The picture as it is, then turned and mirrored. */
    record Hashed(List<PdqHash> hashes) implements Seen {}

    /**
     * Nothing: a code of the fetch, {@code picture.is-too-plain}, or another code of {@link
     * PictureFile}.
     */
    record Nothing(String code) implements Seen {}
  }

  Seen at(String address) {
    return switch (addresses.picture(address)) {
      case AddressIntake.Fetched.FetchedRefused refused ->
          new Seen.Nothing(refused.refusal().code());
      case AddressIntake.Fetched.Page fetched -> {
        try {
          Pdq.Prints prints = PictureFile.prints(fetched.body());
          yield prints.quality() < PLAIN
              ? new Seen.Nothing("picture.is-too-plain")
              : new Seen.Hashed(List.of(prints.orientations()));
        } catch (PictureFile.PictureFileRefused refused) {
          yield new Seen.Nothing(refused.code());
        }
      }
    };
  }

  boolean isOn(PictureSettings.Of of) {
    return settings.of().compareTo(of) >= 0;
  }

  /**
   * A sink that looks at the picture of each offer before it hands the offer on. A picture that
   * cannot be seen holds no offer back; how many there were is remarked at the end.
   *
   * @param behind rows that are passed over
   * @param pause called before each picture; may end the reading by an exception
   */
  public Seeing before(ListingSink sink, long behind, Runnable pause) {
    return new Seeing(sink, behind, pause);
  }

  /** See {@link #before}. */
  public final class Seeing implements ListingSink {

    private final ListingSink sink;
    private final long behind;
    private final Runnable pause;
    private int unseen;

    Seeing(ListingSink sink, long behind, Runnable pause) {
      this.sink = sink;
      this.behind = behind;
      this.pause = pause;
    }

    @Override
    public void header(List<String> names) {
      sink.header(names);
    }

    @Override
    public void listing(long row, Listing listing, List<String> remarks) {
      sink.listing(row, listing, remarks);
    }

    @Override
    public void listing(long row, Listing listing, Particulars particulars, List<String> remarks) {
      boolean looks =
          row > behind
              && particulars.pdq().isEmpty()
              && !particulars.picture().isEmpty()
              && isOn(PictureSettings.Of.EVIDENCE);
      sink.listing(row, listing, looks ? looked(particulars) : particulars, remarks);
    }

    private Particulars looked(Particulars particulars) {
      pause.run();
      return switch (at(particulars.picture())) {
        case Seen.Hashed hashed ->
            new Particulars(
                particulars.url(),
                particulars.picture(),
                Pictured.text(hashed.hashes()),
                particulars.place(),
                particulars.numbered());
        case Seen.Nothing nothing -> {
          unseen++;
          yield particulars;
        }
      };
    }

    @Override
    public void refused(long row, String code, String detail) {
      sink.refused(row, code, detail);
    }

    /** Says how many pictures could not be seen. */
    public void remark(Consumer<String> remarks) {
      if (unseen > 0) {
        remarks.accept("pictures-unseen " + unseen);
      }
    }
  }
}
