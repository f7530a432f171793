namespace Consultare.Web.Settings;

/// <summary>What came of the test message.</summary>
/// <param name="Ok">Whether every channel took it.</param>
/// <param name="Message">One or two sentences in pt-BR.</param>
public sealed record AlertTestResponse(bool Ok, string Message);
