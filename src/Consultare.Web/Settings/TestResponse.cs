namespace Consultare.Web.Settings;

/// <summary>What a test found.</summary>
/// <param name="Ok">Whether it works.</param>
/// <param name="Message">One or two sentences in pt-BR.</param>
/// <param name="TookMs">How long it took, in milliseconds.</param>
public sealed record TestResponse(bool Ok, string Message, long TookMs);
