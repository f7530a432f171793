namespace Consultare.Web.Access;

/// <summary>Draws a text at random; unpredictable outside of tests.</summary>
/// <param name="letters">Characters to draw from, each as likely as the others.</param>
/// <param name="length">How many.</param>
internal delegate string RandomText(string letters, int length);
