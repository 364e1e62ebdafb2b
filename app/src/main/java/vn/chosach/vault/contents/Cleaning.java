package vn.chosach.vault.contents;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.FileKind;

/**
 * Makes a picture anew from its pixels: what a phone wrote into the file (place, time, device,
 * author, an earlier version) is not carried over. The size is read from the header before anything
 * is decoded.
 */
@Component
record Cleaning(PictureQueue queue) {

  static final long MOST_PIXELS = 50_000_000;

  /** 50 million pixels of 24 bits; deeper ones are fewer. */
  private static final long MOST_BITS = MOST_PIXELS * 24;

  private static final int CLEANED_SIDE = 2_400;
  private static final int THUMBNAIL_SIDE = 320;

  /** What became of a picture. */
  sealed interface CleaningResult {

    /** The picture without its metadata, and a small one; width and height as it is seen. */
    record Cleaned(int width, int height, byte[] jpeg, byte[] thumbnail)
        implements CleaningResult {}

    record CleaningRefused(Refusal refusal) implements CleaningResult {}
  }

  CleaningResult clean(FileKind kind, byte[] original) {
    byte[] picture = original;
    if (kind == FileKind.PNG) {
      var chunks = PngChunks.pictureOnly(original);
      if (chunks.isEmpty()) {
        return refused("vault.cut-off");
      }
      picture = chunks.get();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return refused("vault.damaged");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return read(reader, bitsOfAPixel(kind, picture), original);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Decoders meet broken pictures with all sorts of exceptions; the sender is told either way.
      return refused("vault.damaged");
    }
  }

  private CleaningResult read(ImageReader reader, int depth, byte[] original) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    long pixels = (long) width * height;
    if (pixels > MOST_PIXELS) {
      return new CleaningResult.CleaningRefused(
          new Refusal(
              "vault.too-many-pixels",
              Map.of("width", String.valueOf(width), "height", String.valueOf(height))));
    }
    if (pixels * depth > MOST_BITS) {
      return new CleaningResult.CleaningRefused(
          new Refusal(
              "vault.too-heavy",
              Map.of(
                  "width",
                  String.valueOf(width),
                  "height",
                  String.valueOf(height),
                  "bits",
                  String.valueOf(depth))));
    }
    return queue
        .run(pixels * depth, () -> decode(reader, width, height, original))
        .orElseGet(() -> refused("vault.busy"));
  }

  /** A PNG says so in its header; the others are decoded to 24 bits, WebP to 32. */
  private static int bitsOfAPixel(FileKind kind, byte[] picture) {
    return switch (kind) {
      case PNG ->
          picture.length < 26
              ? 1
              : picture[24]
                  * switch (picture[25]) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                  };
      case WEBP -> 32;
      case JPEG, PDF, MP4, QUICKTIME, WEBM -> 24;
    };
  }

  private static CleaningResult decode(ImageReader reader, int width, int height, byte[] original)
      throws IOException {
    var cutOff = new boolean[1];
    reader.addIIOReadWarningListener(
        (source, warning) -> cutOff[0] |= warning.contains("remature end"));
    ImageReadParam small = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / CLEANED_SIDE);
    small.setSourceSubsampling(step, step, 0, 0);
    BufferedImage seen;
    try {
      seen = upright(opaque(reader.read(0, small)), original);
    } catch (java.io.EOFException e) {
      return refused("vault.cut-off");
    }
    if (cutOff[0]) {
      return refused("vault.cut-off");
    }
    boolean turned = (seen.getWidth() > seen.getHeight()) != (width > height);
    return new CleaningResult.Cleaned(
        turned ? height : width,
        turned ? width : height,
        jpeg(seen, CLEANED_SIDE, 0.86),
        jpeg(seen, THUMBNAIL_SIDE, 0.8));
  }

  private static BufferedImage opaque(BufferedImage image) {
    var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = plain.createGraphics();
    pen.drawImage(image, 0, 0, Color.WHITE, null);
    pen.dispose();
    return plain;
  }

  /** Turns the picture as its orientation says, since that remark is lost with the metadata. */
  private static BufferedImage upright(BufferedImage image, byte[] original) {
    return ExifFilterUtils.getFilterForOrientation(orientation(original)).apply(image);
  }

  private static Orientation orientation(byte[] original) {
    try {
      var exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(original))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      if (exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
        int value = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        return value >= 1 && value <= 8 ? Orientation.typeOf(value) : Orientation.TOP_LEFT;
      }
    } catch (ImageProcessingException | IOException | MetadataException | RuntimeException e) {
      // Unreadable metadata is no reason to refuse a readable picture.
    }
    return Orientation.TOP_LEFT;
  }

  private static byte[] jpeg(BufferedImage image, int side, double quality) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var making = Thumbnails.of(image).outputFormat("jpg").outputQuality(quality);
    if (Math.max(image.getWidth(), image.getHeight()) > side) {
      making.size(side, side);
    } else {
      making.scale(1);
    }
    making.toOutputStream(bytes);
    return bytes.toByteArray();
  }

  private static CleaningResult refused(String code) {
    return new CleaningResult.CleaningRefused(Refusal.of(code));
  }
}
