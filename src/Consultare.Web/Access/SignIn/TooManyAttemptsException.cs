namespace Consultare.Web.Access.SignIn;

/// <summary>More people sign in at this moment than the hub can check.</summary>
internal sealed class TooManyAttemptsException() : Exception("Too many sign-ins wait to be checked.");
