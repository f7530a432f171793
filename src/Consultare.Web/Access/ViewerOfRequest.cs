namespace Consultare.Web.Access;

/// <summary>Finds the person behind a request that passed the access check.</summary>
internal static class ViewerOfRequest
{
    /// <summary>The person.</summary>
    /// <exception cref="InvalidOperationException">The route lets anonymous requests in.</exception>
    public static Viewer GetViewer(this HttpContext context) => context.GetViewerSession().Viewer;

    /// <summary>The person and the end of the session.</summary>
    /// <exception cref="InvalidOperationException">The route lets anonymous requests in.</exception>
    public static ViewerSession GetViewerSession(this HttpContext context) =>
        context.Features.Get<ViewerSession>()
        ?? throw new InvalidOperationException("This route lets anonymous requests in: there is no viewer.");
}
