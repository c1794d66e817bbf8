package fr.levier.web;

import java.util.function.Supplier;

/**
 * What the layout needs to know of who reads.
 *
 * @param signedIn whether somebody signed in
 * @param formToken what the forms of the page send back; asking gives a browser without a token one
 */
record Visitor(boolean signedIn, Supplier<String> formToken) {}
