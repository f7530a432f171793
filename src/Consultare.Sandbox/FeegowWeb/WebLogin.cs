namespace Consultare.Sandbox.FeegowWeb;

/// <summary>One attempt to sign in, as a test asks about it.</summary>
/// <param name="At">On the sandbox clock.</param>
/// <param name="Host">Host header it came to.</param>
/// <param name="User">The user, when known; else null.</param>
/// <param name="Outcome"><c>in</c>, <c>refused</c>, <c>blocked</c> or <c>evicted</c>.</param>
internal sealed record WebLogin(DateTimeOffset At, string Host, string? User, string Outcome);
