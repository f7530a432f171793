namespace Consultare.Web.Hosting;

/// <summary>The category under which the server's own health is logged.</summary>
internal sealed partial class HubServerMark
{
    /// <summary>One line when the hub cannot serve.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "Health: the hub is not ready")]
    public static partial void LogNotReady(ILogger logger, Exception exception);
}
