namespace BCrypt.Net;

/// <summary>A text that should be a bcrypt hash is none.</summary>
public class SaltParseException(string message) : Exception(message);
