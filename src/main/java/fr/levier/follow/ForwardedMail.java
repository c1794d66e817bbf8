package fr.levier.follow;

/** A message about a call, in words: plain, one paragraph a line. */
record ForwardedMail(String subject, String text) {}
