namespace Consultare.Sandbox.Switches;

/// <summary>A switch or scenario that cannot be set as asked; the message says what would be allowed.</summary>
internal sealed class SwitchRefusedException(string message) : Exception(message);
