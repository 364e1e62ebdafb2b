package vn.chosach.vault.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.Capture;
import vn.chosach.vault.keeping.Items;

/** Makes the parts of a capture out of what was fetched: WARC, picture, record, manifest. */
@Component
class CaptureParts {

  static final String WARC = "capture.warc.gz";
  static final String RECORD = "record.json";
  private static final String TOOL = "Cho Sach 0.1 (jwarc 0.36.0)";

  private final PagePicture pictures;
  private final JsonMapper json;
  private final IdSource ids;

  CaptureParts(PagePicture pictures, JsonMapper json, IdSource ids) {
    this.pictures = pictures;
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    this.ids = ids;
  }

  /** The parts, the manifest last, and what the row notes. */
  record Made(List<Manifest.ManifestPart> parts, CaptureRepository.Fetch fetch) {}

  Made of(Capture capture, PageFetch.PageFetchResult.Fetched fetched) throws IOException {
    var parts = new ArrayList<Manifest.ManifestPart>();
    Exchange last = fetched.last();
    parts.add(
        new Manifest.ManifestPart(
            WARC, "application/warc", WarcFile.of(fetched.exchanges(), TOOL, ids)));
    String missing = null;
    String tool = null;
    switch (pictures.draw(last.uri(), last.to())) {
      case PagePicture.PagePictureResult.Drawn drawn -> {
        tool = drawn.tool();
        parts.add(new Manifest.ManifestPart(Capture.PICTURE, "image/png", drawn.png()));
      }
      case PagePicture.PagePictureResult.Missing none -> missing = none.code();
    }
    parts.add(
        new Manifest.ManifestPart(
            RECORD, "application/json", json.writeValueAsBytes(record(capture, fetched, tool))));
    byte[] manifest = Manifest.of(capture.id(), fetched.exchanges().getFirst().began(), parts);
    var listed = new Manifest.ManifestPart(Items.MANIFEST, "text/plain", manifest);
    parts.add(listed);
    return new Made(
        parts,
        new CaptureRepository.Fetch(
            fetched.exchanges().getFirst().began(),
            WebFetch.head(last).orElseThrow().status(),
            fetched.exchanges().stream().anyMatch(one -> one.cut() != null),
            missing,
            listed.sha256()));
  }

  private static CaptureRecord record(
      Capture capture, PageFetch.PageFetchResult.Fetched fetched, @Nullable String pictureTool) {
    return new CaptureRecord(
        capture.id().toString(),
        capture.address(),
        capture.reason(),
        CaptureRecord.Collector.of(capture.askedBy()),
        TOOL,
        fetched.exchanges().getFirst().began(),
        fetched.exchanges().stream().map(CaptureRecord.Leg::of).toList(),
        pictureTool);
  }
}
