-- Keeps a window of all that is said: on channels, to the room, and to oneself.
JVenture = JVenture or {}

local function lines()
  if not JVenture.talk then
    JVenture.talk = Geyser.UserWindow:new({
      name = "JVenture.talk", titleText = "Talk", docked = true, dockPosition = "right",
    })
    JVenture.lines = Geyser.MiniConsole:new({
      name = "JVenture.lines", x = 0, y = 0, width = "100%", height = "100%", autoWrap = true, scrollBar = true, fontSize = 10,
    }, JVenture.talk)
  end
  return JVenture.lines
end

function JVenture.onTalk()
  local said = gmcp.Comm and gmcp.Comm.Channel and gmcp.Comm.Channel.Text
  if type(said) ~= "table" then return end
  -- echo shows what it is given as it is: nothing that somebody types is read as a colour or a link
  lines():echo(tostring(said.text) .. "\n")
end

registerNamedEventHandler("JVenture", "talk", "gmcp.Comm.Channel.Text", "JVenture.onTalk")
registerNamedEventHandler("JVenture", "gone", "sysUninstallPackage", function(_, name)
  if name == "JVenture" then
    deleteAllNamedEventHandlers("JVenture")
    if JVenture.talk then JVenture.talk:hide() end
    for _, one in pairs(JVenture.gauges or {}) do one:hide() end
    JVenture = nil
  end
end)
