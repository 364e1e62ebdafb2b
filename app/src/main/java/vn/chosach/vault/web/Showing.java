package vn.chosach.vault.web;

import java.io.FileNotFoundException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Films;
import vn.chosach.vault.KeptFile;

/** A film whose length is known, so that a browser may ask for pieces of it. */
final class Showing extends AbstractResource {

  private final Films films;
  private final KeptFile file;
  private final Viewer viewer;

  Showing(Films films, KeptFile file, Viewer viewer) {
    this.films = films;
    this.file = file;
    this.viewer = viewer;
  }

  @Override
  public String getDescription() {
    return "film " + file.id();
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public long contentLength() {
    return file.size();
  }

  @Override
  public InputStream getInputStream() throws FileNotFoundException {
    return films
        .watch(file.owner(), file.id(), viewer.actor())
        .orElseThrow(() -> new FileNotFoundException(getDescription()));
  }
}
