package vn.chosach.house.planted.quiet;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and tells the journal nothing. */
@Service
@Profile("planted")
public class QuietDoor {

  @Transactional
  public void close() {}
}
