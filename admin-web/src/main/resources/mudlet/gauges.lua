-- Shows a gauge for each pair of values that the game sends by Char.Vitals, such as hp and maxhp.
JVenture = JVenture or {}
JVenture.gauges = JVenture.gauges or {}

local COLOURS = { hp = "#b03030", mp = "#3050b0", ep = "#308040" }

local function gauge(name)
  local place = 0
  for _ in pairs(JVenture.gauges) do place = place + 1 end
  JVenture.gauges[name] = JVenture.gauges[name] or Geyser.Gauge:new({
    name = "JVenture.gauge." .. name, x = 5 + place * 160, y = -30, width = 150, height = 22,
  })
  JVenture.gauges[name].front:setStyleSheet("background-color: " .. (COLOURS[name] or "#706030") .. ";")
  return JVenture.gauges[name]
end

function JVenture.onVitals()
  local vitals = gmcp.Char and gmcp.Char.Vitals
  if type(vitals) ~= "table" then return end
  for name, value in pairs(vitals) do
    local now, most = tonumber(value), tonumber(vitals["max" .. name])
    if now and most and most > 0 then
      gauge(name):setValue(math.max(0, math.min(now, most)), most, name .. " " .. now .. "/" .. most)
    end
  end
end

registerNamedEventHandler("JVenture", "vitals", "gmcp.Char.Vitals", "JVenture.onVitals")
