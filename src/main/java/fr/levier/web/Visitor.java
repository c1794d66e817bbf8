package fr.levier.web;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the layout needs to know of who reads.
 *
 * @param signedIn whether somebody signed in
 * @param member who that is, for what the layout offers them
 * @param formToken what the forms of the page send back; asking gives a browser without a token one
 */
record Visitor(boolean signedIn, Optional<Member> member, Supplier<String> formToken) {}
