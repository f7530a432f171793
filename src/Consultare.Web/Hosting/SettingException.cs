namespace Consultare.Web.Hosting;

/// <summary>A setting cannot be used: the start is refused with a sentence that names it.</summary>
/// <param name="setting">Name of the environment variable.</param>
/// <param name="reason">What is wrong with it, in Portuguese.</param>
public sealed class SettingException(string setting, string reason) : Exception($"{setting}: {reason}");
